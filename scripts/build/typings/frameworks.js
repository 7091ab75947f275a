/** The elements in each framework's templates. */
import { docComment, elements, interfaceOf, settable } from './elements.js';

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const on = (event) => `on${event}`;

/**
 * `imports`: types of the framework's. `event`: what a listener's attribute is called. `type`: that of an element.
 * `augments`: the module and what in it lists the elements.
 */
const FRAMEWORKS = {
  react: {
    imports: `* as React`,
    event: on,
    types: `// Before React 19 it sets attributes only, calls no listener of a custom event, and does not know \`className\` on a custom element.
type SetsAttributesOnly = 'createFactory' extends keyof typeof React ? true : false;
type Html<Element extends EventTarget> = React.DetailedHTMLProps<React.HTMLAttributes<Element>, Element>;
type Markup<Element extends EventTarget, Attributes, Properties, Events> = SetsAttributesOnly extends true
  ? Over<Omit<Html<Element>, 'className'>, Attributes & Uncalled<Events> & Misspellings<Events> & { class?: string | undefined }>
  : Over<Html<Element>, Over<Attributes, Properties> & Events & Misspellings<Events> & { class?: string | undefined }>;`,
    type: ({ name, prefix }) => `Markup<${name}, ${prefix}Attributes, ${prefix}Properties, ${prefix}Events>`,
    augments: ['react', 'namespace JSX', 'interface IntrinsicElements'],
  },
  preact: {
    imports: `{ ClassAttributes, JSX }`,
    event: on,
    // A tag without attributes of its own: what all tags share has no name that all versions of Preact know.
    types: `type Markup<Element, Own, Events> = Over<JSX.IntrinsicElements['span'], ClassAttributes<Element> & Own & Events & Misspellings<Events>>;`,
    type: ({ name, prefix }) => `Markup<${name}, Over<${prefix}Attributes, ${prefix}Properties>, ${prefix}Events>`,
    augments: ['preact', 'namespace JSX', 'interface IntrinsicElements'],
  },
  solid: {
    module: 'solid-js',
    imports: `{ JSX }`,
    event: (event) => `on:${event}`,
    // Solid writes `session-endpoint={…}` to the property `sessionEndpoint`, and `sessionEndpoint={…}` to none.
    extra: ({ name: className, prefix, attributes, members }) =>
      interfaceOf(`${prefix}Settings`, [
        ...attributes.map(({ name, fieldName, description }) => [
          name,
          `Property<Member<${className}, '${fieldName}'>>`,
          description,
        ]),
        ...attributes.map(({ name, description }) => [`attr:${name}`, `${prefix}Attributes['${name}']`, description]),
        ...attributes
          .filter(({ type }) => type.text === 'boolean')
          .map(({ name, description }) => [`bool:${name}`, 'boolean', description]),
        ...members
          .filter(settable)
          .map(({ name, description }) => [`prop:${name}`, `${prefix}Properties['${name}']`, description]),
      ]),
    // Outside of the augmentation: in it, `JSX` is what is augmented.
    types: `type Markup<Element, Own> = Over<JSX.HTMLAttributes<Element>, Own>;`,
    type: ({ name, prefix }) => `Markup<${name}, ${prefix}Settings & ${prefix}Events>`,
    augments: ['solid-js', 'namespace JSX', 'interface IntrinsicElements'],
  },
  svelte: {
    module: 'svelte/elements',
    imports: `{ HTMLAttributes }`,
    event: on,
    extra: (element) =>
      interfaceOf(
        `${element.prefix}Directives`,
        listeners(element, (event) => `on:${event}`),
      ),
    // Before 5, Svelte would set the attribute `onconnect-error` to the listener's code.
    types: `// @ts-ignore: a project without the framework has no such module.
import type * as Svelte from 'svelte';
type HasEventAttributes = 'mount' extends keyof typeof Svelte ? true : false;
type Markup<Element extends EventTarget, Own, Events, Directives> = Over<
  HTMLAttributes<Element>,
  Own & Directives & (HasEventAttributes extends true ? Events : Uncalled<Events>)
>;`,
    type: ({ name, prefix }) =>
      `Markup<${name}, Over<${prefix}Attributes, ${prefix}Properties>, ${prefix}Events, ${prefix}Directives>`,
    augments: ['svelte/elements', 'interface SvelteHTMLElements'],
  },
  vue: {
    imports: `{ HTMLAttributes, PublicProps }`,
    event: (event) => camel(`on-${event}`),
    // `$props` is what Vue's checker reads; a template's `session-endpoint` is `sessionEndpoint` there.
    types: `type Markup<Element, Own> = new () => Element & { $props: Over<HTMLAttributes, Own> & PublicProps };`,
    type: ({ name, prefix }) => `Markup<${name}, ${prefix}Properties & ${prefix}Events>`,
    augments: ['vue', 'interface GlobalComponents'],
  },
};

/** The typings' files, by the framework's name. */
export const frameworks = Object.fromEntries(Object.keys(FRAMEWORKS).map((name) => [name, typings(name)]));

function typings(name) {
  const { module = name, imports, event, types = '', extra = () => '', type, augments } = FRAMEWORKS[name];
  const [target, ...nested] = augments;
  const members = elements.map(
    (element) => `${docComment(element.description, '  ')}  '${element.tagName}': ${type(element)};\n`,
  );
  const body = nested.reduceRight((inner, opening) => `${opening} {\n${inner}}\n`, members.join(''));
  return `import type { StripeConnectComponent, StripeConnectDashboard } from '../elements.js';
import type { ComponentAttributes, ComponentProperties, DashboardAttributes, DashboardProperties, Listener, Member, Misspellings, Over, Property, Uncalled } from './markup.js';
// @ts-ignore: a project without the framework has no such module.
import type ${imports} from '${module}';

${elements.map((element) => interfaceOf(`${element.prefix}Events`, listeners(element, event))).join('\n')}
${elements.map(extra).filter(Boolean).join('\n')}
${types}

// @ts-ignore: see above.
declare module '${target}' {
${body}}
`;
}

function listeners({ events }, attributeOf) {
  return events.map(({ name, description }) => [attributeOf(name), `Listener<'${name}'>`, description]);
}
