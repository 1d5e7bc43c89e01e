import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/base.css';
import './styles/theme.css';
// #if data
import './styles/resources.css';
// #end
// #if site
import './styles/site.css';
// #end
// #if list
import './styles/print.css';
// #end
// #if board
import './styles/board.css';
// #end
// #if balances
import './styles/balances.css';
// #end
// #if player
import './styles/player.css';
// #end
// #if gallery
import './styles/gallery.css';
// #end
// #if sums
import './styles/start.css';
// #end
// #if calendar
import './styles/calendar.css';
// #end
// #if charts
import './styles/charts.css';
// #end
// #if marks
import './styles/marks.css';
// #end
// #if forms
import './styles/forms.css';
// #end
// #if uploads
import './styles/uploads.css';
// #end
// #if auth
import './styles/auth.css';
// #end
// #if tools
import './styles/tools.css';
// #end

createRoot(document.getElementById('root')!).render(<App />);
