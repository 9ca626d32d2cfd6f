using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The numbers of a phase along one axis, computed once: inside the loops of a tile there is no room for more code.</summary>
internal readonly struct AxisSteps
{
    /// <summary>The number of elements that read input.</summary>
    public readonly nint Count;

    private readonly nint _first;
    private readonly nint _step;
    private readonly nint _source;
    private readonly nint _sourceStep;

    private AxisSteps(nint count, nint first, nint step, nint source, nint sourceStep) =>
        (Count, _first, _step, _source, _sourceStep) = (count, first, step, source, sourceStep);

    /// <summary>The steps of a phase.</summary>
    public static AxisSteps Of<TAxis>(in Phase<TAxis> phase)
        where TAxis : struct, IWindowAxis
        => new(phase.Count, phase.First, phase.Step, phase.Source, phase.SourceStep);

    /// <summary>The element of the window in a round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Element(nint round) => _first + round * _step;

    /// <summary>The padded input that the element meets at the first output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Source(nint round) => _source + round * _sourceStep;
}
