import { equal, ferry, ok, test, throws, thrown } from "./harness.mjs";

test("an error has its class, name, message and fields", () => {
  equal(ferry.fail(0), 5);
  const error = thrown(() => ferry.fail(1));
  ok(error instanceof Error && error instanceof ferry.OrderError);
  ok(!(error instanceof ferry.IoError));
  equal([error.name, error.message, error.type, error.id, error.tried], ["OrderError", "there is no order 7", "notFound", 7, ["here"]]);
  equal(Object.keys(error), ["type", "id", "tried"]);
  equal(String(error), "OrderError: there is no order 7");
  ok(typeof error.stack === "string");
  equal(ferry.OrderError.name, "OrderError");
  const refused = thrown(() => ferry.fail(2));
  equal([refused.type, refused.message, "cause" in refused], ["refused", "refused: é👋", false]);
});

test("sources are causes, one in the other", () => {
  const error = thrown(() => ferry.fail(3));
  equal([error.type, error.message, error.cause.message, error.cause.cause.message], ["io", "the disk is gone", "code -5", "stopped"]);
  ok(error.cause instanceof Error && error.cause.cause instanceof Error);
  equal(error.cause.cause.cause, undefined);
  ok(error.source instanceof ferry.IoError);
  equal(error.source.code, -5);
});

test("structs are errors, with fields or without", () => {
  const error = thrown(() => ferry.fail_with_struct());
  equal([error.name, error.code, error.path, error.cause.message], ["IoError", 2, "/tmp", "stopped"]);
  const stopped = thrown(() => ferry.fail_with_unit());
  ok(stopped instanceof ferry.Stopped);
  equal([stopped.message, Object.keys(stopped).length], ["stopped", 0]);
});

test("a promise is rejected with the error", async () => {
  let caught;
  await ferry.fail_later(1).catch((error) => (caught = error));
  ok(caught instanceof ferry.OrderError);
  equal(caught.id, 7);
});

test("an error is a value, too", () => {
  equal(ferry.error_code(thrown(() => ferry.fail_with_struct())), 2);
  throws(() => ferry.error_code(new Error("other")), /^code: expected a number, found undefined/, TypeError);
  equal(ferry.errors().map((error) => error.type), ["notFound", "refused", "io"]);
});

test("errors leave nothing behind", () => {
  const round = () => [1, 2, 3].forEach((how) => thrown(() => ferry.fail(how)));
  for (let i = 0; i < 5; i++) round();
  const before = [ferry.live_bytes(), ferry.live_handles()];
  for (let i = 0; i < 200; i++) round();
  equal([ferry.live_bytes(), ferry.live_handles()], before);
});
