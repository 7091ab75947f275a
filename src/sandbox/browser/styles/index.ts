import { blocks } from './blocks.js';
import { controls } from './controls.js';
import { forcedColors } from './forced-colors.js';
import { forms } from './forms.js';
import { overlay } from './overlay.js';
import { tables } from './tables.js';
import { tokens } from './tokens.js';

export const stylesheet = tokens + controls + blocks + tables + forms + overlay + forcedColors;
