/** The one door to the extension APIs: promises and the `browser` name in every supported browser. */
export { default as browser } from 'webextension-polyfill';
