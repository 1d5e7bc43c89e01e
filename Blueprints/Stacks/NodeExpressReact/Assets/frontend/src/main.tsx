import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/theme.css';
import './styles/base.css';
// #if data
import './styles/resources.css';
// #end
// #if auth
import './styles/auth.css';
// #end
// #if tools
import './styles/tools.css';
// #end

createRoot(document.getElementById('root')!).render(<App />);
