//@ golden: unseen
// What is left out of the declarations may be declared by hand.
import { Declared, kind, type Kind, type Word } from "./unseen.js";

const word: Word = "yes";
const found: Kind = kind(word);
const declared: Declared = new Declared(1);
const bare: number = declared.bare;

// @ts-expect-error
declared.undeclared;
// @ts-expect-error
declared.undeclared_method();
// @ts-expect-error
import { Undeclared } from "./unseen.js";
// @ts-expect-error
kind("maybe");

export { bare, found, Undeclared };
