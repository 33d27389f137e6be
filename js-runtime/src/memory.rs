//! Allocation functions the glue calls, and the slots of handles.

use alloc::alloc::{Layout, alloc, dealloc, realloc};

/// Memory for the glue.
///
/// Units: bytes.
/// Ownership: the caller's. Zero bytes are no allocation: the address is `align`.
/// Errors: 0 when there is no room.
#[unsafe(no_mangle)]
extern "C" fn __wbindgen_malloc(bytes: usize, align: usize) -> usize {
    if bytes == 0 {
        return align;
    }
    match Layout::from_size_align(bytes, align) {
        Ok(layout) => unsafe { alloc(layout) }.addr(),
        Err(_) => 0,
    }
}

/// Moves an allocation of the glue to one of another size.
///
/// Units: bytes.
/// Errors: 0 when there is no room; the old allocation stays.
#[unsafe(no_mangle)]
extern "C" fn __wbindgen_realloc(address: usize, old: usize, new: usize, align: usize) -> usize {
    if old == 0 {
        return __wbindgen_malloc(new, align);
    }
    if new == 0 {
        __wbindgen_free(address, old, align);
        return align;
    }
    let (Ok(layout), Ok(_)) = (Layout::from_size_align(old, align), Layout::from_size_align(new, align)) else {
        return 0;
    };
    unsafe { realloc(address as *mut u8, layout, new) }.addr()
}

/// Gives an allocation back: the glue's own, or one that Rust gave away.
///
/// Units: bytes. Freeing zero bytes does nothing.
#[unsafe(no_mangle)]
extern "C" fn __wbindgen_free(address: usize, bytes: usize, align: usize) {
    if bytes == 0 {
        return;
    }
    if let Ok(layout) = Layout::from_size_align(bytes, align) {
        unsafe { dealloc(address as *mut u8, layout) }
    }
}

/// A copy of bytes that lie elsewhere, such as in the region that the glue uses as a stack.
///
/// Ownership: the copy is the caller's, as what [`__wbindgen_malloc`] gives.
/// Errors: 0 when there is no room.
#[unsafe(no_mangle)]
unsafe extern "C" fn __ferry_copy(from: *const u8, bytes: usize) -> usize {
    let address = __wbindgen_malloc(bytes, 1);
    if address != 0 {
        unsafe { core::ptr::copy_nonoverlapping(from, address as *mut u8, bytes) }
    }
    address
}

/// A new slot for a JavaScript value, which the caller puts there.
#[unsafe(no_mangle)]
extern "C" fn __ferry_handle_alloc() -> u32 {
    crate::handles::allocate()
}

/// Gives slots to the values that the glue has ready, and writes their handles into cells of a parcel.
#[unsafe(no_mangle)]
unsafe extern "C" fn __ferry_values_take(cells: *mut f64, count: usize) {
    for i in 0..count {
        let handle = crate::intrinsics::next_value().into_index();
        unsafe { cells.add(i).write(handle.into()) };
    }
}

/// Gives a handle up.
#[unsafe(no_mangle)]
extern "C" fn __ferry_handle_free(handle: u32) {
    crate::handles::release(handle);
}
