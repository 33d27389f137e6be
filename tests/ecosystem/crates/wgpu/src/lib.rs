//! wgpu: a triangle on a canvas, over WebGPU or WebGL.

use wasm_bindgen::prelude::*;
use wgpu::{CurrentSurfaceTexture, LoadOp, Operations, StoreOp, TextureFormat};

const SHADER: &str = "
    @vertex
    fn corner(@builtin(vertex_index) index: u32) -> @builtin(position) vec4<f32> {
        // The lower left half of the canvas.
        let x = select(-1.0, 1.0, index == 1u);
        let y = select(-1.0, 1.0, index == 2u);
        return vec4<f32>(x, y, 0.0, 1.0);
    }

    @fragment
    fn colour() -> @location(0) vec4<f32> {
        return vec4<f32>(0.0, 1.0, 0.0, 1.0);
    }
";

fn error(error: impl std::fmt::Debug) -> JsError {
    JsError::new(&format!("{error:?}"))
}

/// Paints the canvas blue, with a green triangle in its lower left; what painted it.
#[wasm_bindgen]
pub async fn paint(canvas: web_sys::HtmlCanvasElement) -> Result<String, JsError> {
    let (width, height) = (canvas.width(), canvas.height());
    let instance = wgpu::util::new_instance_with_webgpu_detection(wgpu::InstanceDescriptor::new_without_display_handle()).await;
    let surface = instance.create_surface(wgpu::SurfaceTarget::Canvas(canvas)).map_err(error)?;
    let options = wgpu::RequestAdapterOptions { compatible_surface: Some(&surface), ..Default::default() };
    let adapter = instance.request_adapter(&options).await.map_err(error)?;
    let limits = wgpu::Limits::downlevel_webgl2_defaults();
    let descriptor = wgpu::DeviceDescriptor { required_limits: limits, ..Default::default() };
    let (device, queue) = adapter.request_device(&descriptor).await.map_err(error)?;
    let config = surface.get_default_config(&adapter, width, height).ok_or_else(|| error("no format"))?;
    surface.configure(&device, &config);
    let pipeline = pipeline(&device, config.format);

    let texture = match surface.get_current_texture() {
        CurrentSurfaceTexture::Success(texture) | CurrentSurfaceTexture::Suboptimal(texture) => texture,
        other => return Err(error(other)),
    };
    let view = texture.texture.create_view(&Default::default());
    let mut encoder = device.create_command_encoder(&Default::default());
    let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
        color_attachments: &[Some(wgpu::RenderPassColorAttachment {
            view: &view,
            depth_slice: None,
            resolve_target: None,
            ops: Operations { load: LoadOp::Clear(wgpu::Color::BLUE), store: StoreOp::Store },
        })],
        ..Default::default()
    });
    pass.set_pipeline(&pipeline);
    pass.draw(0..3, 0..1);
    drop(pass);
    queue.submit([encoder.finish()]);
    queue.present(texture);
    Ok(format!("{:?}", adapter.get_info().backend))
}

fn pipeline(device: &wgpu::Device, format: TextureFormat) -> wgpu::RenderPipeline {
    let shader = device.create_shader_module(wgpu::ShaderModuleDescriptor { label: None, source: wgpu::ShaderSource::Wgsl(SHADER.into()) });
    device.create_render_pipeline(&wgpu::RenderPipelineDescriptor {
        label: None,
        layout: None,
        vertex: wgpu::VertexState {
            module: &shader,
            entry_point: Some("corner"),
            compilation_options: Default::default(),
            buffers: &[],
        },
        primitive: Default::default(),
        depth_stencil: None,
        multisample: Default::default(),
        fragment: Some(wgpu::FragmentState {
            module: &shader,
            entry_point: Some("colour"),
            compilation_options: Default::default(),
            targets: &[Some(format.into())],
        }),
        multiview_mask: None,
        cache: None,
    })
}
