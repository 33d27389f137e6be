import * as life from "game-of-life";
import { check } from "./check.js";

globalThis.result = check(life);
if (typeof document === "undefined") console.log(globalThis.result);
