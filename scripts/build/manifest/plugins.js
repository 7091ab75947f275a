/** Plugins of the analyzer: they add what it cannot infer from the sources, and remove what is not public. */
import { CALLBACKS, sentenceFor, SETTINGS } from './descriptions.js';
import { appearanceVariables, componentSetters, runtimeExports, typeMembers } from './types.js';

const COMPONENT = 'StripeConnectComponent';
const DASHBOARD = 'StripeConnectDashboard';
/** Entries of the package, in src/. */
const ENTRIES = ['src/index.ts', 'src/elements.ts', 'src/server/index.ts'];
const kebab = (name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const cssName = (variable) => `--stripe-connect-${kebab(variable)}`;
const list = new Intl.ListFormat('en');

/** Joins the lines of each paragraph: where a source breaks them is its formatter's affair. */
export function paragraphs() {
  return {
    name: 'paragraphs',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarations(customElementsManifest)) joinLines(declaration);
    },
  };
}

function joinLines(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'description' && typeof value === 'string') node[key] = value.replace(/(?<!\n)\n(?![\n*-])/g, ' ');
    else if (value && typeof value === 'object') joinLines(value);
  }
}

/** Gives each attribute the name that `createProperty()` of the base class gives it. */
export function attributeNames() {
  return {
    name: 'attribute-names',
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of declarations(customElementsManifest)) {
        for (const attribute of attributes) attribute.name = kebab(attribute.name);
        for (const member of members) if (member.attribute) member.attribute = kebab(member.attribute);
      }
    },
  };
}

/**
 * Replaces the names of types that are unions of texts by the texts: no editor looks up an alias. A component that a
 * newer connect-js adds changes the manifest, which its check reports.
 */
export function literals() {
  return {
    name: 'literals',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const { kind, name: className, members = [], attributes = [] } of declarations) {
          if (kind !== 'class') continue;
          const types = new Map(typeMembers(sourceOf(path), className).map((member) => [member.name, member.literals]));
          for (const each of [...members, ...attributes]) {
            const text = types.get(each.fieldName ?? each.name);
            if (text) each.type = { text };
          }
        }
      }
    },
  };
}

/** Adds the properties that a class declares as parameters of its constructor. */
export function parameterProperties() {
  return {
    name: 'parameter-properties',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const { kind, name: className, members } of declarations) {
          if (kind !== 'class') continue;
          for (const { name, type, isParameter, isReadonly, description } of typeMembers(path, className)) {
            if (!isParameter) continue;
            members.unshift({ kind: 'field', name, type: { text: type }, description, readonly: isReadonly });
          }
        }
      }
    },
  };
}

/** Adds the CSS properties of the theme: one for each of Stripe's appearance variables. */
export function theme() {
  return {
    name: 'theme',
    packageLinkPhase({ customElementsManifest }) {
      const dashboard = declarations(customElementsManifest).find(({ name }) => name === DASHBOARD);
      dashboard.cssProperties = appearanceVariables().map(({ name, description }) => ({
        name: cssName(name),
        description,
      }));
    },
  };
}

/** Adds the settings of `<stripe-connect-component>`: one property and attribute for each setter of Connect.js. */
export function settings() {
  return {
    name: 'settings',
    packageLinkPhase({ customElementsManifest }) {
      const component = declarations(customElementsManifest).find(({ name }) => name === COMPONENT);
      for (const { name, type, isFunction } of typeMembers('src/component/settings.ts', 'Settings')) {
        const setter = `set${name[0].toUpperCase()}${name.slice(1)}`;
        const components = componentSetters().flatMap(([tag, setters]) =>
          setters.includes(setter) ? [`\`${tag}\``] : [],
        );
        const description = `For ${list.format(components)}: \`${setter}\` of Connect.js. ${sentenceFor(SETTINGS, name)}`;
        const attribute = kebab(name);
        const field = { kind: 'field', name, privacy: 'public', type: { text: type }, description };
        component.members.push(isFunction ? field : { ...field, attribute });
        if (isFunction) continue;
        const format = type === 'Date' ? ' ISO date.' : /^(string|boolean|'.*)$/.test(type) ? '' : ' JSON.';
        component.attributes.push({
          name: attribute,
          type: { text: type },
          description: `${description}${format}`,
          fieldName: name,
        });
      }
    },
  };
}

/** Adds the events, from the event maps of the types. */
export function events() {
  return {
    name: 'events',
    packageLinkPhase({ customElementsManifest }) {
      const status = typeMembers('src/events.ts', 'StatusEventMap');
      const callbacks = typeMembers('src/component/settings.ts', 'CallbackEventMap').map((event) => ({
        ...event,
        description: `\`setOn${event.name.slice(7).replace(/-(.)/g, (_, letter) => letter.toUpperCase())}\` of Connect.js; \`detail\` is its payload. ${sentenceFor(CALLBACKS, event.name)}`,
      }));
      const tabs = typeMembers('src/events.ts', 'TabsEventMap');
      for (const declaration of declarations(customElementsManifest)) {
        if (!declaration.tagName) continue;
        const all = [...status, ...(declaration.name === COMPONENT ? callbacks : tabs)];
        declaration.events = all.map(({ name, type, description }) => ({ name, type: { text: type }, description }));
      }
    },
  };
}

/** Removes what is private, and what is inherited from Lit and the DOM. */
export function publicApi() {
  const publicOnly = (members) =>
    members?.filter(
      (member) => !/private|protected/.test(member.privacy) && !member.name.startsWith('#') && !member.static,
    );
  return {
    name: 'public-api',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarations(customElementsManifest)) {
        if (declaration.kind !== 'class') continue;
        declaration.members = publicOnly(declaration.members);
        for (const member of declaration.members) {
          if (/^[\d_]+$/.test(member.default)) member.default = member.default.replaceAll('_', '');
        }
        for (const { type } of [...declaration.members, ...(declaration.attributes ?? [])]) {
          // Every property may be unset.
          if (type) type.text = type.text.replace(/( \| (null|undefined))+$/, '');
        }
        for (const attribute of declaration.attributes ?? []) {
          // The analyzer resolves a constant as default of the field, not of the attribute.
          const field = declaration.members.find(({ name }) => name === attribute.fieldName);
          if (field?.default) attribute.default = field.default;
        }
        // The analyzer takes a class of the platform for one of the module.
        if (declaration.superclass?.name === 'Error') declaration.superclass = { name: 'Error', package: 'global:' };
      }
    },
  };
}

/** Adds what the entries export, keeps what they export and its base classes, and names the files as published. */
export function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const exported = ENTRIES.flatMap((entry) => {
        const found = runtimeExports(entry);
        const module = customElementsManifest.modules.find(({ path }) => path === entry);
        const definitions = module.exports.filter(({ kind }) => kind === 'custom-element-definition');
        module.exports = [...found.map(toExport), ...definitions];
        return found;
      });
      const bases = declarations(customElementsManifest).map(({ superclass }) => superclass?.name);
      const isPublic = ({ name }) => bases.includes(name) || exported.some((each) => each.name === name);
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(isPublic);
        if (!ENTRIES.includes(module.path)) module.exports = module.exports.filter(isPublic);
      }
      customElementsManifest.modules = customElementsManifest.modules.filter((module) => module.exports.length > 0);
      replacePaths(customElementsManifest);
    },
  };
}

const toExport = ({ name, file }) => ({ kind: 'js', name, declaration: { name, module: file } });

/** Replaces `src/x.ts` and `/src/x.js` by `dist/x.js`, at every depth. */
function replacePaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) replacePaths(value);
    else if (key === 'path' || key === 'module')
      node[key] = String(value).replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  }
}

const sourceOf = (path) => path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');

function declarations({ modules }) {
  return modules.flatMap((module) => module.declarations);
}
