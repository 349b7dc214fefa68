/** What the test hands to an application. */
export const config = JSON.parse(process.env.APP);

/** Later options win; objects such as `cookie` are merged. */
export function merge(...all) {
  const merged = {};
  for (const options of all) {
    for (const [key, value] of Object.entries(options ?? {})) {
      merged[key] = isPlain(value) ? merge(merged[key], value) : value;
    }
  }
  return merged;
}

function isPlain(value) {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}

/** Runs a piece of an application's source, as pasted from a README or from the report. */
export function paste(code, scope) {
  return new Function(...Object.keys(scope), code)(...Object.values(scope));
}
