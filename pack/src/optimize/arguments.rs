//! What Binaryen is asked, in the words of its command, as the Binaryen that is built in understands it.

use wasm_opt::{Feature, OptimizationOptions as Options, OptimizeLevel, Pass, ShrinkLevel};

use super::feature;

/// The passes that make a module smaller or faster and leave what it does. Others, that print or instrument, would not
/// give a package.
const PASSES: &[Pass] = &[
    Pass::AvoidReinterprets,
    Pass::Dae,
    Pass::DaeOptimizing,
    Pass::CoalesceLocals,
    Pass::CoalesceLocalsLearning,
    Pass::CodePushing,
    Pass::CodeFolding,
    Pass::ConstHoisting,
    Pass::Dce,
    Pass::Directize,
    Pass::Dfo,
    Pass::DuplicateImportElimination,
    Pass::DuplicateFunctionElimination,
    Pass::Flatten,
    Pass::GenerateGlobalEffects,
    Pass::GenerateStackIr,
    Pass::Gufa,
    Pass::GufaOptimizing,
    Pass::Inlining,
    Pass::InliningOptimizing,
    Pass::LocalCse,
    Pass::Licm,
    Pass::MemoryPacking,
    Pass::MergeBlocks,
    Pass::MergeSimilarFunctions,
    Pass::MergeLocals,
    Pass::Monomorphize,
    Pass::OnceReduction,
    Pass::OptimizeAddedConstants,
    Pass::OptimizeAddedConstantsPropagate,
    Pass::OptimizeInstructions,
    Pass::OptimizeStackIr,
    Pass::PickLoadSigns,
    Pass::Precompute,
    Pass::PrecomputePropagate,
    Pass::RemoveUnusedBrs,
    Pass::RemoveUnusedModuleElements,
    Pass::RemoveUnusedNames,
    Pass::RemoveUnusedTypes,
    Pass::ReorderFunctions,
    Pass::ReorderGlobals,
    Pass::RecorderLocals,
    Pass::Rereloop,
    Pass::Rse,
    Pass::SimplifyGlobals,
    Pass::SimplifyGlobalsOptimizing,
    Pass::SimplifyLocals,
    Pass::Ssa,
    Pass::StripDebug,
    Pass::StripDwarf,
    Pass::StripProducers,
    Pass::Vacuum,
];

/// Binaryen's options for arguments of its command.
///
/// Errors: an argument that the Binaryen that is built in does not know.
pub(super) fn options(arguments: &[String]) -> Result<Options, String> {
    let level = arguments.iter().rev().find_map(|argument| level(argument));
    // Without a level only the passes that are named run, as with the command.
    let mut options = level.unwrap_or_else(Options::new_opt_level_0);
    for argument in arguments.iter().filter(|argument| self::level(argument).is_none()) {
        add(&mut options, argument).ok_or_else(|| {
            format!("`{argument}` is nothing that the Binaryen in `ferry` knows; `wasm-opt` on the PATH may know more")
        })?;
    }
    Ok(options)
}

fn level(argument: &str) -> Option<Options> {
    Some(match argument {
        // They are the same.
        "-O" | "-Os" => Options::new_optimize_for_size(),
        "-O0" => Options::new_opt_level_0(),
        "-O1" => Options::new_opt_level_1(),
        "-O2" => Options::new_opt_level_2(),
        "-O3" => Options::new_opt_level_3(),
        "-O4" => Options::new_opt_level_4(),
        "-Oz" => Options::new_optimize_for_size_aggressively(),
        _ => return None,
    })
}

/// Adds one argument; none if nobody knows it.
fn add(options: &mut Options, argument: &str) -> Option<()> {
    let (name, value) = argument.split_once('=').map_or((argument, None), |(name, value)| (name, Some(value)));
    match (name, value) {
        ("--converge" | "-c", None) => options.set_converge(),
        ("--fast-math" | "-ffm", None) => options.fast_math(true),
        ("--traps-never-happen" | "-tnh", None) => options.traps_never_happen(true),
        ("--low-memory-unused" | "-lmu", None) => options.low_memory_unused(true),
        ("--zero-filled-memory" | "-uim", None) => options.zero_filled_memory(true),
        ("--debuginfo" | "-g", None) => options.debug_info(true),
        ("--all-features" | "-all", None) => options.all_features(),
        ("--optimize-level" | "-ol", Some(value)) => options.optimize_level(match value {
            "0" => OptimizeLevel::Level0,
            "1" => OptimizeLevel::Level1,
            "2" => OptimizeLevel::Level2,
            "3" => OptimizeLevel::Level3,
            "4" => OptimizeLevel::Level4,
            _ => return None,
        }),
        ("--shrink-level" | "-s", Some(value)) => options.shrink_level(match value {
            "0" => ShrinkLevel::Level0,
            "1" => ShrinkLevel::Level1,
            "2" => ShrinkLevel::Level2,
            _ => return None,
        }),
        ("--always-inline-max-function-size" | "-aimfs", Some(value)) => {
            options.always_inline_max_size(value.parse().ok()?)
        }
        ("--one-caller-inline-max-function-size" | "-ocimfs", Some(value)) => {
            options.one_caller_inline_max_size(value.parse().ok()?)
        }
        ("--flexible-inline-max-function-size" | "-fimfs", Some(value)) => {
            options.flexible_inline_max_size(value.parse().ok()?)
        }
        (name, None) => {
            if let Some(feature) = name.strip_prefix("--enable-") {
                options.enable_feature(of_command(feature)?)
            } else {
                let name = name.strip_prefix("--")?;
                options.add_pass(PASSES.iter().find(|pass| pass.name() == name)?.clone())
            }
        }
        (_, Some(_)) => return None,
    };
    Some(())
}

/// A feature by the name that the command has for it, which is not always LLVM's.
fn of_command(name: &str) -> Option<Feature> {
    feature(match name {
        "threads" => "atomics",
        "nontrapping-float-to-int" => "nontrapping-fptoint",
        "simd" => "simd128",
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(arguments: &[&str]) -> Result<(), String> {
        let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).into()).collect();
        options(&arguments).map(|_| ())
    }

    #[test]
    fn what_people_give_wasm_opt_is_known() {
        known(&["-O4", "--enable-simd", "--enable-bulk-memory", "--converge", "-ocimfs=100"]).unwrap();
        known(&["--strip-producers", "--dce", "--shrink-level=1"]).unwrap();
        for wrong in ["--of-tomorrow", "--print", "--shrink-level=9", "--enable-magic", "-O9", "x"] {
            assert!(known(&["-Oz", wrong]).unwrap_err().starts_with(&format!("`{wrong}` is nothing ")), "{wrong}");
        }
    }
}
