import { loadElements } from './elements-file.js';
import { preloadConnect } from './preload.js';
import { abortUnclaimedRequests, findDashboards, startRequests } from './requests.js';

// After the scripts of this moment: a page may set `requestInit` or `fetchClientSecret` in the line after its import.
queueMicrotask(async () => {
  const dashboards = findDashboards();
  // First, because it takes longest.
  const removePreload = dashboards.length ? preloadConnect() : () => {};
  startRequests(dashboards);
  await loadElements();
  // The elements take over in the microtasks after they are defined.
  setTimeout(() => {
    removePreload();
    abortUnclaimedRequests(dashboards);
  });
});
