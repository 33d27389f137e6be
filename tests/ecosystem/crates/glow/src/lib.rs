//! glow: WebGL draws a triangle.

use glow::HasContext;
use wasm_bindgen::prelude::*;

const VERTEX: &str = "#version 300 es
    in vec2 place;
    out vec3 shade;
    void main() {
        shade = vec3(place.x > 0.0 ? 1.0 : 0.0, 1.0, 0.0);
        gl_Position = vec4(place, 0.0, 1.0);
    }";
const FRAGMENT: &str = "#version 300 es
    precision mediump float;
    in vec3 shade;
    uniform float blue;
    out vec4 colour;
    void main() {
        colour = vec4(0.0, shade.y, blue, 1.0);
    }";

/// Paints red, and a triangle over the lower left half; the colours of a pixel inside and outside.
#[wasm_bindgen]
pub fn paint(context: web_sys::WebGl2RenderingContext) -> Result<Vec<u8>, String> {
    let gl = glow::Context::from_webgl2_context(context);
    // Nothing here is used after it is deleted.
    unsafe {
        gl.clear_color(1.0, 0.0, 0.0, 1.0);
        gl.clear(glow::COLOR_BUFFER_BIT);

        let program = gl.create_program()?;
        for (kind, source) in [(glow::VERTEX_SHADER, VERTEX), (glow::FRAGMENT_SHADER, FRAGMENT)] {
            let shader = gl.create_shader(kind)?;
            gl.shader_source(shader, source);
            gl.compile_shader(shader);
            if !gl.get_shader_compile_status(shader) {
                return Err(gl.get_shader_info_log(shader));
            }
            gl.attach_shader(program, shader);
        }
        gl.link_program(program);
        if !gl.get_program_link_status(program) {
            return Err(gl.get_program_info_log(program));
        }
        gl.use_program(Some(program));
        let blue = gl.get_uniform_location(program, "blue").ok_or("no uniform")?;
        gl.uniform_1_f32(Some(&blue), 1.0);

        let corners: [f32; 6] = [-1.0, -1.0, 1.0, -1.0, -1.0, 1.0];
        let bytes: Vec<u8> = corners.iter().flat_map(|corner| corner.to_le_bytes()).collect();
        let buffer = gl.create_buffer()?;
        gl.bind_buffer(glow::ARRAY_BUFFER, Some(buffer));
        gl.buffer_data_u8_slice(glow::ARRAY_BUFFER, &bytes, glow::STATIC_DRAW);
        let place = gl.get_attrib_location(program, "place").ok_or("no attribute")?;
        gl.enable_vertex_attrib_array(place);
        gl.vertex_attrib_pointer_f32(place, 2, glow::FLOAT, false, 0, 0);
        gl.draw_arrays(glow::TRIANGLES, 0, 3);

        let mut pixels = vec![0; 8];
        let (inside, outside) = pixels.split_at_mut(4);
        for (place, into) in [(4, inside), (60, outside)] {
            let into = glow::PixelPackData::Slice(Some(into));
            gl.read_pixels(place, place, 1, 1, glow::RGBA, glow::UNSIGNED_BYTE, into);
        }
        gl.delete_buffer(buffer);
        gl.delete_program(program);
        match gl.get_error() {
            glow::NO_ERROR => Ok(pixels),
            error => Err(format!("{error:x}")),
        }
    }
}

#[wasm_bindgen]
pub fn version(context: web_sys::WebGl2RenderingContext) -> String {
    let gl = glow::Context::from_webgl2_context(context);
    // A parameter that there always is.
    unsafe { gl.get_parameter_string(glow::VERSION) }
}
