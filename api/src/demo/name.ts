/** What the demo's workspace is called. */
export const demoName = 'Harbor';
