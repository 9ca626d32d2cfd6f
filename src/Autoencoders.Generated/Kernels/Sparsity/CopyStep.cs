using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Values as they are, where a layer of training alone stands between two others.</summary>
internal readonly ref struct CopyStep(ref float inputs, ref float outputs) : ILaneStep
{
    private readonly ref float _inputs = ref inputs;
    private readonly ref float _outputs = ref outputs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
        => V.Store(V.Load(in _inputs, lane), ref _outputs, lane);
}
