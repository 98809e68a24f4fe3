import { createRoot } from 'react-dom/client';
import { registerWorker } from './offline/register';
import { trustedScriptUrl } from './offline/trustedScripts';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(<main data-state="home" />);
  document.documentElement.dataset.app = 'running';
}

const nothing = () => undefined;
void registerWorker({
  onUpdateReady: nothing,
  onOfflineReady: nothing,
  createScriptUrl: trustedScriptUrl,
});
