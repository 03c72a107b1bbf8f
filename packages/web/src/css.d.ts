/**
 * A module's classes by name; `ops/styles.test.ts` checks that each name exists, since a type can't read the file.
 */
declare module '*.module.css' {
  const classes: { readonly [name: string]: string };
  export = classes;
}

declare module '*.css' {}

/** A script as text. */
declare module '*.js?raw' {
  const script: string;
  export = script;
}
