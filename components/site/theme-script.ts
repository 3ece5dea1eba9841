export const THEME_KEY = 'trailwise.theme';

/** Set before the first paint, so that a chosen theme never flashes the other one. */
export const THEME_SCRIPT = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
