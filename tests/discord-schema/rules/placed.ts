import { isObject, type Json, objects } from "./json.ts";

/** A component, and where it stands. */
export interface Placed {
  readonly component: Json;
  readonly path: string;
}

/** All components, nested ones too, in reading order. */
export function placed(components: unknown, path = "/components"): Placed[] {
  return objects(components).flatMap((component, index) => {
    const at = `${path}/${index}`;
    const inner = ["accessory", "component"].flatMap((key) => {
      const value = component[key];
      return isObject(value) ? [{ component: value, path: `${at}/${key}` }] : [];
    });
    return [{ component, path: at }, ...placed(component["components"], `${at}/components`), ...inner];
  });
}
