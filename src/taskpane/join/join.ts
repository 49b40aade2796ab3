/** The script loaded when a table is first to be joined: it leaves one global, by which the pane opens the screen. */
import { JoinView } from './view';

window.ressortJoin = (context, after) => new JoinView(context, after);
