import { loadElements } from './elements-file.js';
import { preloadConnect } from './preload.js';
import { abortUnclaimedRequests, findDashboards, startRequests } from './requests.js';

// After the scripts of this moment: a page may set `requestInit` or `fetchClientSecret` in the line after its import.
queueMicrotask(async () => {
  let dashboards: Element[] = [];
  let removePreload = () => {};
  try {
    dashboards = findDashboards();
    // First, because it takes longest.
    if (dashboards.length) removePreload = preloadConnect();
  } catch {
    // Both only save time. What fails here, fails in the elements, which report it.
  }
  startRequests(dashboards);
  await loadElements();
  // The elements take over in the microtasks after they are defined.
  setTimeout(() => {
    removePreload();
    abortUnclaimedRequests(dashboards);
  });
});
