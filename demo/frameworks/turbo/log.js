const log = (line) => document.getElementById('log').append(`${line}\n`);
document.addEventListener('connect-error', ({ detail }) => log(`error: ${detail.error.code}`));
document.addEventListener('connect-exit', ({ target }) => log(`exit: ${target.name}`));
