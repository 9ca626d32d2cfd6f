using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The layers of a network with small weights, and its loss, on rows.</summary>
internal sealed class SmallInference
{
    // Values of so many rows stay in the second cache.
    private const int MostRows = 64, MostFloats = 64 * 1024;

    private readonly SmallStep[] _steps;
    private readonly int _encoder;
    private readonly int _code;
    private readonly int _blockRows;
    private readonly int _inputLength;
    private readonly int _codeLength;
    private readonly int _conditionLength;
    private readonly SmallMemory _memory;
    private readonly SmallLoss _loss;

    /// <exception cref="NotSupportedException">A layer or the loss is of a kind that small weights do not support.</exception>
    public SmallInference(NetworkDescription network, ReadOnlySpan<float> state, WeightPrecision precision, bool acceptsMissing)
    {
        _loss = new SmallLoss(network, acceptsMissing);
        (_steps, _code) = SmallSteps.Of(network, state, precision);
        foreach (SmallStep step in _steps)
        {
            _encoder += step.Value <= network.EncoderLayers ? 1 : 0;
            SizeInBytes += step.Layer.SizeInBytes;
        }

        _memory = new SmallMemory(_steps, network.Layers.Length + 1);
        (_inputLength, _codeLength) = (LayerSize.Of(network.Input), LayerSize.Of(network.Code.Output));
        (_conditionLength, _blockRows) = (network.ConditionLength, Math.Clamp(MostFloats / _memory.Width, 1, MostRows));
    }

    public long SizeInBytes { get; }

    public void Encode(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes) =>
        Run(new SmallRange(0, _encoder, 0, _inputLength, _codeLength), inputs, conditions, codes);

    public void Decode(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions) =>
        Run(new SmallRange(_encoder, _steps.Length, _code, _codeLength, _inputLength), codes, conditions, reconstructions);

    public void Reconstruct(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions) =>
        Run(new SmallRange(0, _steps.Length, 0, _inputLength, _inputLength), inputs, conditions, reconstructions);

    public void Errors(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        SmallRange all = new(0, _steps.Length, 0, _inputLength, _inputLength) { StopsBeforeActivation = _loss.ContainsActivation };
        int most = Math.Min(_blockRows, errors.Length);
        using PooledFloats outputs = new(most * _inputLength);
        for (int first = 0; first < errors.Length; first += most)
        {
            int rows = Math.Min(most, errors.Length - first);
            ReadOnlySpan<float> block = inputs.Slice(first * _inputLength, rows * _inputLength);
            Run(all, block, conditions.Slice(first * _conditionLength, rows * _conditionLength),
                MemoryMarshal.CreateSpan(ref outputs.Start, rows * _inputLength));
            _loss.Of(
                ref outputs.Start, ref MemoryMarshal.GetReference(block), ref MemoryMarshal.GetReference(errors[first..]), rows, _inputLength);
        }
    }

    private void Run(SmallRange range, ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> outputs)
    {
        int count = inputs.Length / range.InputLength, most = Math.Min(_blockRows, count);
        using PooledFloats memory = new(most * _memory.Width);
        for (int first = 0; first < count; first += most)
        {
            int rows = Math.Min(most, count - first);
            RunBlock(
                range,
                ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)first * range.InputLength),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(conditions), (nint)first * _conditionLength),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(outputs), (nint)first * range.OutputLength),
                ref memory.Start, rows);
        }
    }

    private void RunBlock(SmallRange range, ref float input, ref float condition, ref float output, ref float memory, int rows)
    {
        for (int i = range.First; i < range.End; i++)
        {
            SmallStep step = _steps[i];
            bool isLast = i == range.End - 1;
            ref float first = ref Value(range, step.First, ref input, ref memory, rows);
            ref float second = ref condition;
            if (step.Second is { } number)
                second = ref Value(range, number, ref input, ref memory, rows);
            ref float result = ref output;
            if (!isLast)
                result = ref Value(range, step.Value, ref input, ref memory, rows);

            step.Layer.Run(ref first, ref second, ref result, rows);
            if (!(isLast && range.StopsBeforeActivation))
                step.Activation?.Apply(ref result, (nint)rows * step.Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref float Value(SmallRange range, int value, ref float input, ref float memory, int rows) =>
        ref value == range.Input ? ref input : ref Unsafe.Add(ref memory, (nint)_memory.OffsetOf(value) * rows);
}
