/** How each server is fetched and started, in its folder. `PATH` must have `needs`. */
export const LANGUAGES = {
  node: { needs: 'node', prepare: [], start: ['node', 'server.js'] },
  python: {
    needs: 'python3',
    prepare: [
      ['python3', '-m', 'venv', '.venv'],
      ['.venv/bin/pip', 'install', '-q', '--disable-pip-version-check', '--require-hashes', '-r', 'requirements.txt'],
    ],
    start: ['.venv/bin/python', 'server.py'],
  },
  go: { needs: 'go', prepare: [['go', 'build', '-o', 'bin/server', '.']], start: ['bin/server'] },
  java: {
    needs: 'mvn',
    prepare: [['mvn', '-q', '-B', 'package']],
    start: ['java', '-cp', 'target/classes:target/lib/*', 'Server'],
  },
  ruby: { needs: 'bundle', prepare: [['bundle', 'install']], start: ['bundle', 'exec', 'ruby', 'server.rb'] },
  php: {
    needs: 'composer',
    prepare: [['composer', 'install', '--no-interaction']],
    start: ['php', '-S', 'localhost:$PORT', 'server.php'],
  },
  dotnet: {
    needs: 'dotnet',
    prepare: [
      ['dotnet', 'restore', '--locked-mode', '-v', 'q'],
      ['dotnet', 'build', '--no-restore', '-v', 'q'],
    ],
    start: ['dotnet', 'run', '--no-build'],
  },
};
