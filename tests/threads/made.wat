;; What a linker makes for threads, written by hand: data that must be written once, variables of threads, and an allocator
;; that notices if two threads use it at a time.
(module
  (import "env" "memory" (memory 1 64 shared))
  (global $__stack_pointer (mut i32) (i32.const 16384))
  (global $__tls_base (export "__tls_base") (mut i32) (i32.const 0))
  (global (export "__tls_size") i32 (i32.const 4))
  (global (export "__tls_align") i32 (i32.const 4))
  (func $init_tls (export "__wasm_init_tls") (param i32)
    (global.set $__tls_base (local.get 0))
    (memory.init $tls (local.get 0) (i32.const 0) (i32.const 4)))
  (func $init_memory
    (if (i32.eqz (i32.atomic.rmw.cmpxchg (i32.const 16384) (i32.const 0) (i32.const 1)))
      (then
        (call $init_tls (i32.const 16400))
        (memory.init $data (i32.const 16416) (i32.const 0) (i32.const 4))))
    (data.drop $data))
  (start $init_memory)
  ;; Where there is room, and whether it is being looked for.
  (func $malloc (export "__wbindgen_malloc") (param $bytes i32) (param $align i32) (result i32)
    (local $address i32) (local $i i32)
    (if (i32.atomic.rmw.xchg (i32.const 16424) (i32.const 1)) (then (unreachable)))
    ;; The stack that is lent to threads without one, and enough of it.
    (i32.store (i32.sub (global.get $__stack_pointer) (i32.const 1024)) (i32.const 1))
    (loop $wait (br_if $wait (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 200000))))
    (local.set $address (i32.and
      (i32.add (i32.add (i32.load (i32.const 16420)) (i32.const 131072)) (i32.sub (local.get $align) (i32.const 1)))
      (i32.sub (i32.const 0) (local.get $align))))
    (i32.store (i32.const 16420) (i32.add (i32.sub (local.get $address) (i32.const 131072)) (local.get $bytes)))
    (if (i32.gt_u (i32.add (local.get $address) (local.get $bytes)) (i32.mul (memory.size) (i32.const 65536)))
      (then (drop (memory.grow (i32.add (i32.div_u (local.get $bytes) (i32.const 65536)) (i32.const 1))))))
    (drop (i32.atomic.rmw.xchg (i32.const 16424) (i32.const 0)))
    (local.get $address))
  (func (export "__wbindgen_free") (param $address i32) (param $bytes i32) (param $align i32)
    (drop (i32.atomic.rmw.add (i32.const 16428) (local.get $bytes))))
  ;; What tests look at.
  (func (export "freed") (result i32) (i32.atomic.load (i32.const 16428)))
  (func (export "stack") (result i32) (global.get $__stack_pointer))
  (func (export "own") (param i32) (result i32)
    (i32.store (global.get $__tls_base) (i32.add (i32.load (global.get $__tls_base)) (local.get 0)))
    (i32.load (global.get $__tls_base)))
  (func (export "shared") (param i32) (result i32) (i32.atomic.rmw.add (i32.const 16416) (local.get 0)))
  (data $tls "\07\00\00\00")
  (data $data "\64\00\00\00")
  (@custom "__ferry_records" ""))
