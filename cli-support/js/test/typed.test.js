import assert from "node:assert/strict";
import { test } from "node:test";
import { errorClass, makeTypedError, takeCause } from "../error/typed.js";
import { putText } from "../parcel/put.js";
import { openParcel } from "../parcel/read.js";
import { newParcel, sendParcel } from "../parcel/write.js";

test("an error of a class has name, message and fields", () => {
  const Lost = errorClass("Lost");
  const error = makeTypedError(Lost, "gone", undefined, { id: 5 });
  assert.ok(error instanceof Lost && error instanceof Error);
  assert.equal(String(error), "Lost: gone");
  assert.equal(Lost.name, "Lost");
  assert.deepEqual(Object.entries(error), [["id", 5]]);
  assert.ok(!("cause" in error));
});

test("causes are errors, one in the other", () => {
  const parcel = newParcel();
  parcel.number(2);
  putText(parcel, "near", 0);
  putText(parcel, "far", 0);
  parcel.number(0);
  const read = openParcel(sendParcel(parcel));
  const cause = takeCause(read);
  assert.equal(cause?.message, "near");
  assert.equal(/** @type {Error} */ (cause?.cause).message, "far");
  assert.equal(takeCause(read), undefined);
});
