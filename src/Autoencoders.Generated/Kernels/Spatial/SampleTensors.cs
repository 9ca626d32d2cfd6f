using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The tensors of one sample at a layer over positions; those that a step does not name may be any.</summary>
internal readonly ref struct SampleTensors(
    ref float inputs, ref float outputs, ref float deltas, ref float operand, ref float inputDeltas)
{
    /// <summary>The input of the layer.</summary>
    public readonly ref float Inputs = ref inputs;

    /// <summary>The output of the layer.</summary>
    public readonly ref float Outputs = ref outputs;

    /// <summary>The derivatives by the outputs.</summary>
    public readonly ref float Deltas = ref deltas;

    /// <summary>The epilogue's operand, in the shape of what a step writes.</summary>
    public readonly ref float Operand = ref operand;

    /// <summary>The derivatives by the inputs.</summary>
    public readonly ref float InputDeltas = ref inputDeltas;

    /// <summary>Stores a register of finished values.</summary>
    /// <param name="value">The values, to which the epilogue is applied.</param>
    /// <param name="destination">The tensor to write, in the shape of the operand.</param>
    /// <param name="index">Where in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish<E, V>(V value, ref float destination, nint index)
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V other = E.ReadsOperand ? V.Load(in Operand, index) : V.Zero;
        V.Store(E.Apply(value, other), ref destination, index);
    }
}
