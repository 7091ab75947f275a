import { join } from 'node:path';
import ts from 'typescript';
import { COMPILER_OPTIONS } from './project.js';

/** What an editor offers at a position of a file, by name, with the doc comment of each of the names. */
export function completions(folder, file, position, names) {
  const path = join(folder, file);
  const { options } = ts.convertCompilerOptionsFromJson({ ...COMPILER_OPTIONS, jsx: 'react-jsx' }, folder);
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const { entries } = service.getCompletionsAtPosition(path, position, {});
  const offered = names.filter((name) => entries.some((entry) => entry.name === name));
  return Object.fromEntries(
    offered.map((name) => {
      const details = service.getCompletionEntryDetails(path, position, name, {}, undefined, {}, undefined);
      return [name, ts.displayPartsToString(details?.documentation)];
    }),
  );
}
