import { controls } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { visuallyHidden } from '../../styles/visually-hidden.js';
import { iconStyles } from './icon.js';
import { situationStyles } from './situation-styles.js';

/** What every element that is seen begins with: a fresh start, controls, icons, situations. */
export const baseStyles = [hostStyles, controls, visuallyHidden, iconStyles, situationStyles];
