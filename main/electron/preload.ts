import { ipcRenderer } from 'electron';

// The one thing this script does: when the page says it is ready, fetch it a MessagePort and pass that on. The page gets
// no other way to the program. contextBridge can't carry a MessagePort into the page's world, so the port goes as a
// window message, from this window to itself and to its own origin only.
const READY = 'trilane:ready';
const PORT = 'trilane:port';

ipcRenderer.on(PORT, ({ ports }) => window.postMessage(PORT, location.origin, [...ports]));

window.addEventListener('message', function ready({ source, origin, data }) {
  if (source !== window || origin !== location.origin || data !== READY) return;
  window.removeEventListener('message', ready);
  ipcRenderer.send('trilane:connect');
});
