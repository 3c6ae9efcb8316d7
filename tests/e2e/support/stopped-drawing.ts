/** How a story fails whose page the browser did not draw any more. */
export const STOPPED_DRAWING = 'The browser stopped drawing the page.'
