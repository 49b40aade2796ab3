/** Style sheets are taken in for their effect on the page: esbuild bundles them. */
declare module '*.css';
