/** Where the API answers while the pages run in Vite's own server. */
export const apiUrl = process.env.LEADLINE_API ?? 'http://127.0.0.1:4000';
