/** For `node --import`: what the guide imports as `stripe` has the sandbox for its API. */
import { register } from 'node:module';

register('./resolve.js', import.meta.url);
