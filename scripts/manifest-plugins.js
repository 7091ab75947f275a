/** Plugins of the analyzer: they add what it cannot infer from the sources, and remove what is not public. */
import connectJs from '@stripe/connect-js/dist/pure.js';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPONENT = 'StripeConnectComponent';
const DASHBOARD = 'StripeConnectDashboard';
const SHARED = 'node_modules/@stripe/connect-js/dist/exportedTypes/shared.d.ts';
const kebab = (name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const cssName = (variable) => `--stripe-connect-${kebab(variable)}`;
const list = new Intl.ListFormat('en');

/** Joins the lines of each paragraph: where a source breaks them is its formatter's affair. */
export function paragraphs() {
  return {
    name: 'paragraphs',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of classes(customElementsManifest)) joinLines(declaration);
    },
  };
}

function joinLines(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'description' && typeof value === 'string') node[key] = value.replace(/(?<!\n)\n(?![\n*-])/g, ' ');
    else if (value && typeof value === 'object') joinLines(value);
  }
}

/**
 * Adds the names of the embedded components. One that a newer connect-js adds changes the manifest, which its check
 * reports.
 */
export function names() {
  return {
    name: 'names',
    packageLinkPhase({ customElementsManifest }) {
      const component = classes(customElementsManifest).find(({ name }) => name === COMPONENT);
      const known = connectJs.connectElementTagNames.map((name) => `"${name}"`).join(' | ');
      for (const each of [...component.members, ...component.attributes])
        if (each.name === 'name') each.type = { text: `${known} | string` };
    },
  };
}

/** Adds the CSS properties of the theme: one for each of Stripe's appearance variables. */
export function theme() {
  return {
    name: 'theme',
    packageLinkPhase({ customElementsManifest }) {
      const dashboard = classes(customElementsManifest).find(({ name }) => name === DASHBOARD);
      dashboard.cssProperties = typeMembers(SHARED, 'AppearanceVariables').map(({ name, description }) => ({
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
      const component = classes(customElementsManifest).find(({ name }) => name === COMPONENT);
      for (const { name, type, isFunction } of typeMembers('src/component/settings.ts', 'Settings')) {
        const setter = `set${name[0].toUpperCase()}${name.slice(1)}`;
        const components = Object.entries(connectJs.ConnectElementCustomMethodConfig).flatMap(([tag, methods]) =>
          setter in methods ? [`\`${tag}\``] : [],
        );
        const description = `For ${list.format(components)}: \`${setter}\` of Connect.js.`;
        const attribute = kebab(name);
        const field = { kind: 'field', name, privacy: 'public', type: { text: type }, description };
        component.members.push(isFunction ? field : { ...field, attribute });
        if (isFunction) continue;
        const json = !/^(string|boolean|".*)$/.test(type);
        component.attributes.push({
          name: attribute,
          type: { text: type },
          description: json ? `${description} JSON.` : description,
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
        description: `\`setOn${event.name.slice(7).replace(/-(.)/g, (_, letter) => letter.toUpperCase())}\` of Connect.js; \`detail\` is its payload.`,
      }));
      const tabs = typeMembers('src/tabs/events.ts', 'TabsEventMap');
      for (const declaration of classes(customElementsManifest)) {
        if (!declaration.customElement) continue;
        const all = [...status, ...(declaration.name === COMPONENT ? callbacks : tabs)];
        declaration.events = all.map(({ name, type, description }) => ({ name, type: { text: type }, description }));
      }
    },
  };
}

/** Removes what is private, and replaces paths in src/ by those that are published. */
export function publicApi() {
  const publicOnly = (members) =>
    members?.filter(
      (member) => !/private|protected/.test(member.privacy) && !member.name.startsWith('#') && !member.static,
    );
  return {
    name: 'public-api',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of classes(customElementsManifest)) {
        declaration.members = publicOnly(declaration.members);
        for (const { type } of [...declaration.members, ...(declaration.attributes ?? [])]) {
          // Every property may be unset.
          if (type) type.text = type.text.replace(/( \| (null|undefined))+$/, '');
        }
        for (const attribute of declaration.attributes ?? []) {
          // The analyzer resolves a constant as default of the field, not of the attribute.
          const field = declaration.members.find(({ name }) => name === attribute.fieldName);
          if (field?.default) attribute.default = field.default;
        }
      }
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
        // `export *` of index.ts has no declaration in it.
        module.exports = module.exports.filter(
          ({ name, kind }) => kind !== 'js' || module.declarations.some((each) => each.name === name),
        );
      }
      customElementsManifest.modules = customElementsManifest.modules.filter((module) => module.exports.length > 0);
      replacePaths(customElementsManifest);
    },
  };
}

/** Replaces `src/x.ts` and `/src/x.js` by `dist/x.js`, at every depth. */
function replacePaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) replacePaths(value);
    else if (key === 'path' || key === 'module')
      node[key] = String(value).replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  }
}

function classes({ modules }) {
  return modules.flatMap(({ declarations }) => declarations).filter(({ kind }) => kind === 'class');
}

let program;

/** The members of an exported type, as the compiler resolves them. */
function typeMembers(file, typeName) {
  const path = `${ROOT}${file}`;
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  program ??= ts.createProgram(
    ['src/component/settings.ts', 'src/events.ts', 'src/tabs/events.ts', SHARED].map((each) => `${ROOT}${each}`),
    ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options,
  );
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)).find(({ name }) => name === typeName);
  if (!symbol) throw new Error(`${file} exports no ${typeName}.`);
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((property) => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    return {
      name: property.name,
      type: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
      isFunction: type.getCallSignatures().length > 0,
      description: ts.displayPartsToString(property.getDocumentationComment(checker)),
    };
  });
}
