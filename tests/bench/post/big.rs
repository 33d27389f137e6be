//! Something large to post-process: image codecs, shaders, regular expressions, JSON, Markdown, SVG.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn matches(pattern: &str, text: &str) -> u32 {
    regex::Regex::new(pattern).map_or(0, |pattern| pattern.find_iter(text).count() as u32)
}

#[wasm_bindgen]
pub fn pretty(json: &str) -> String {
    let value = serde_json::from_str::<serde_json::Value>(json);
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_default()
}

#[wasm_bindgen]
pub fn markdown(text: &str) -> String {
    let mut html = String::new();
    let parser = pulldown_cmark::Parser::new_ext(text, pulldown_cmark::Options::all());
    pulldown_cmark::html::push_html(&mut html, parser);
    html
}

#[wasm_bindgen]
pub fn blur(bytes: &[u8], sigma: f32, format: &str) -> Result<Vec<u8>, String> {
    let image = image::load_from_memory(bytes).map_err(|error| error.to_string())?.blur(sigma);
    let format = image::ImageFormat::from_extension(format).ok_or("no such format")?;
    let mut out = std::io::Cursor::new(Vec::new());
    image.write_to(&mut out, format).map_err(|error| error.to_string())?;
    Ok(out.into_inner())
}

#[wasm_bindgen]
pub fn svg(text: &str) -> Result<Vec<u8>, String> {
    let options = resvg::usvg::Options::default();
    let tree = resvg::usvg::Tree::from_str(text, &options).map_err(|error| error.to_string())?;
    let mut map = resvg::tiny_skia::Pixmap::new(100, 100).ok_or("no such size")?;
    resvg::render(&tree, Default::default(), &mut map.as_mut());
    map.encode_png().map_err(|error| error.to_string())
}

#[wasm_bindgen]
pub fn shader(text: &str, to: u32) -> Result<String, String> {
    use naga::back;
    use naga::valid::{Capabilities, ValidationFlags, Validator};
    let module = match to & 1 {
        0 => naga::front::wgsl::parse_str(text).map_err(|error| error.to_string())?,
        _ => {
            let options = naga::front::glsl::Options::from(naga::ShaderStage::Vertex);
            naga::front::glsl::Frontend::default().parse(&options, text).map_err(|error| format!("{error:?}"))?
        }
    };
    let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
    let info = validator.validate(&module).map_err(|error| error.to_string())?;
    match to >> 1 {
        0 => back::wgsl::write_string(&module, &info, back::wgsl::WriterFlags::all()).map_err(|error| error.to_string()),
        1 => {
            let words = back::spv::write_vec(&module, &info, &Default::default(), None);
            words.map(|words| words.len().to_string()).map_err(|error| error.to_string())
        }
        2 => {
            let text = back::msl::write_string(&module, &info, &Default::default(), &Default::default());
            text.map(|(text, _)| text).map_err(|error| error.to_string())
        }
        _ => {
            let (mut text, options) = (String::new(), back::hlsl::Options::default());
            let written = back::hlsl::Writer::new(&mut text, &options, &Default::default()).write(&module, &info, None);
            written.map(|_| text).map_err(|error| error.to_string())
        }
    }
}
