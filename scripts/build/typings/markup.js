/** dist/typings/markup.d.ts: the attributes and properties of both elements, for every framework's typings. */
import { elements, interfaceOf, settable } from './elements.js';

const HEAD = `import type {
  CallbackEventMap,
  StatusEventMap,
  StripeConnectComponent,
  StripeConnectDashboard,
  TabsEventMap,
} from '../elements.js';

type EventMap = StatusEventMap & TabsEventMap & CallbackEventMap;

/** What listens to an event of the elements. */
export type Listener<Name extends string> = (event: Name extends keyof EventMap ? EventMap[Name] : CustomEvent) => void;

/** A property of an element. Another version of connect-js may not have the setter that it is of. */
export type Member<Element, Name extends string> = Name extends keyof Element ? Element[Name] : unknown;

/** What the attribute of a property of type \`T\` may be set to. What is not text is JSON there, or a list of names. */
export type Attribute<T> = T extends boolean
  ? boolean | '' | 'true' | 'false'
  : T extends number
    ? number | \`\${number}\`
    : T extends string | null | undefined
      ? T
      : string;

/** What a property of type \`T\` that has an attribute may be set to: also the text that the attribute takes. */
export type Property<T> = T extends readonly (infer Item)[] ? readonly Item[] | string : T | Attribute<T>;

type Misspelled<Name> = Name extends \`onconnect-\${infer Event}\` ? \`onConnect-\${Event}\` | \`on:connect-\${Event}\` : never;

/** Listeners that a framework never calls. In JSX, a name with a hyphen is checked only if it is listed. */
export type Uncalled<Events> = { [Name in keyof Events]?: undefined };

/** Names that aren't those of the events, and that JSX would not check. */
export type Misspellings<Events> = { [Name in keyof Events as Misspelled<Name>]?: undefined };

/** \`Own\`, and what \`Base\` has next to it. */
export type Over<Base, Own> = Omit<Base, keyof Own> & Own;
`;

export function markup() {
  const interfaces = elements.flatMap(({ name: className, prefix, attributes, members }) => [
    interfaceOf(
      `${prefix}Attributes`,
      attributes.map(({ name, fieldName, description }) => [
        name,
        `Attribute<Member<${className}, '${fieldName}'>>`,
        description,
      ]),
    ),
    interfaceOf(
      `${prefix}Properties`,
      members.filter(settable).map(({ name, attribute, description }) => {
        const type = `Member<${className}, '${name}'>`;
        return [name, attribute ? `Property<${type}>` : type, description];
      }),
    ),
  ]);
  return [HEAD, ...interfaces].join('\n');
}
