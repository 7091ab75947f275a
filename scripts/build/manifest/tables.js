/** Tables of the manifest, in Markdown. */

const COMPONENTS_COUNT = 10;
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const cell = (text) => text.replaceAll('|', '\\|').replace(/(?<![<(`])https:\S+/g, '<$&>');

export function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The type of a property; the names of all components are `ComponentName`. */
function typeOf({ type: { text } }) {
  const isComponentName = text.split(' | ').length > COMPONENTS_COUNT && text.endsWith('| string');
  return code(isComponentName ? 'ComponentName' : text.replaceAll("'", '"'));
}

const isSetting = ({ description }) => /of Connect\.js/.test(description);
const settable = ({ kind, readonly }) => kind === 'field' && !readonly;

/** The names of what can be set: the attribute, if there is one, and the property, if it has another name. */
function namesOf({ name, attribute }, format = '') {
  const names = [attribute && code(attribute) + format, name !== attribute && code(name)].filter(Boolean);
  return names.join(', ') + (attribute ? '' : ' (property)');
}

/** Names, type and meaning of what can be set: as the attributes are declared, then what has none. */
export const attributes = ({ members, attributes: all }) => {
  const place = ({ name }) => all.findIndex(({ fieldName }) => fieldName === name);
  const set = members.filter((each) => settable(each) && !isSetting(each));
  const sorted = [
    ...set.filter((each) => each.attribute).sort((one, other) => place(one) - place(other)),
    ...set.filter((each) => !each.attribute),
  ];
  return table(
    ['attribute, property', 'type', 'meaning'],
    sorted.map((member) => [namesOf(member), typeOf(member), cell(member.description)]),
  );
};

/** The sentence about a setting or a callback, after what names its setter. */
const sentenceOf = ({ description }) => /of Connect\.js(?:; `detail` is its payload)?\. (.*)$/.exec(description)[1];
const componentsOf = ({ description }) => /^For (.*?): `set/.exec(description)[1];

function settingRow(member, attributes) {
  const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
  const format = /(JSON|ISO date)\.$/.exec(attribute?.description)?.[1];
  const names = namesOf({ name: member.name, attribute: attribute?.name }, format && ` (${format})`);
  return [names, typeOf(member), cell(sentenceOf(member))];
}

const SETTING_HEAD = ['attribute, property', 'type', 'meaning'];

/** The settings of Connect.js, and for which of its components each is. */
export const settings = ({ members, attributes: all }) =>
  table(
    SETTING_HEAD,
    members.filter(isSetting).map((member) => {
      const [names, type, meaning] = settingRow(member, all);
      return [names, type, `${meaning} For ${componentsOf(member)}.`];
    }),
  );

/** The settings of one component; empty if it has none. */
export function settingsOf({ members, attributes: all }, component) {
  const own = members.filter((member) => isSetting(member) && componentsOf(member).includes(`\`${component}\``));
  return own.length > 0
    ? table(
        SETTING_HEAD,
        own.map((member) => settingRow(member, all)),
      )
    : '';
}

export const readOnly = ({ members }) =>
  table(
    ['property', 'type', 'meaning'],
    members
      .filter(({ kind, readonly }) => kind === 'field' && readonly)
      .map((member) => [code(member.name), typeOf(member), cell(member.description)]),
  );

const detailOf = ({ type: { text } }) => code(/^CustomEvent<(.*)>$/.exec(text)[1].replace(/; }$/, ' }'));

const setterOf = ({ description }) => /^`(\w+)`/.exec(description)[1];

/** The events that are callbacks of Connect.js. */
export const callbacks = ({ events }) =>
  table(
    ['event', '`detail`', 'when'],
    events.filter(isSetting).map((event) => [code(event.name), detailOf(event), cell(sentenceOf(event))]),
  );

/** The events that one component has through setters of its own; empty if it has none. */
export function callbacksOf({ events }, setters) {
  const own = events.filter((event) => isSetting(event) && setters.includes(setterOf(event)));
  return own.length > 0
    ? table(
        ['event', '`detail`', 'when'],
        own.map((event) => [code(event.name), detailOf(event), cell(sentenceOf(event))]),
      )
    : '';
}

/** The events that are not. */
export const events = ({ events: all }) =>
  table(
    ['event', '`detail`', 'when'],
    all
      .filter((event) => !isSetting(event))
      .map((event) => [code(event.name), detailOf(event), cell(event.description)]),
  );

const described = (what, list) =>
  table(
    [what, 'what it is'],
    list.map(({ name, description }) => [code(name), cell(description)]),
  );

export const parts = ({ cssParts }) => described('part', cssParts);
export const states = ({ cssStates }) =>
  described(
    'state',
    cssStates.map((each) => ({ ...each, name: `:state(${each.name})` })),
  );
export const slots = ({ slots: all }) =>
  described(
    'slot',
    all.map((each) => ({ ...each, name: each.name || '(default)' })),
  );
export const methods = ({ members }) =>
  described(
    'method',
    members.filter(({ kind }) => kind === 'method').map((each) => ({ ...each, name: `${each.name}()` })),
  );
