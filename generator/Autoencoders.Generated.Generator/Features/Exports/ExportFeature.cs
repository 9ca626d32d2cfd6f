using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>The network as C functions of a native library.</summary>
internal static class ExportFeature
{
    public static Feature Row { get; } = new(plan => plan.Exports is not null)
    {
        Apart = new Declaration(NativeClass.Emit, NativeClass.Name),
    };
}
