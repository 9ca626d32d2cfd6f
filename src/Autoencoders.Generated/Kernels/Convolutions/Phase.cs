using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The outputs along one axis that see the same elements of their windows, and which these are: where inputs stand apart, every so many
/// elements of a window fall into gaps, always the same ones for outputs that lie a whole spacing apart. Without gaps all outputs are one
/// phase, and everything is constant.
/// </summary>
/// <typeparam name="TAxis">The axis.</typeparam>
internal readonly struct Phase<TAxis>
    where TAxis : struct, IWindowAxis
{
    private readonly nint _index;
    private readonly nint _first;
    private readonly nint _step;
    private readonly nint _count;

    /// <summary>The phase of the outputs <paramref name="index"/>, index + spacing, index + 2 spacing and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Phase(nint index)
    {
        _index = index;
        if (IsWhole)
            return;

        _step = 1;
        while (_step * TAxis.Dilation % TAxis.Spacing != 0)
            _step++;
        while (_first < _step && (index + _first * TAxis.Dilation - TAxis.Padding) % TAxis.Spacing != 0)
            _first++;
        _count = _first == _step || _first >= TAxis.Kernel ? 0 : (TAxis.Kernel - 1 - _first) / _step + 1;
    }

    /// <summary>The first output of the phase.</summary>
    public nint Index
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? 0 : _index;
    }

    /// <summary>The outputs of the phase.</summary>
    public nint Outputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? TAxis.Outputs : (TAxis.Outputs - _index + TAxis.Spacing - 1) / TAxis.Spacing;
    }

    /// <summary>The first element of a window that meets input.</summary>
    public nint First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? 0 : _first;
    }

    /// <summary>From an element that meets input to the next.</summary>
    public nint Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? 1 : _step;
    }

    /// <summary>The number of elements that read input.</summary>
    public nint Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? TAxis.Kernel : _count;
    }

    /// <summary>The padded input that the first element meets, at the first output.</summary>
    public nint Source
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? 0 : TAxis.Padding / TAxis.Spacing + (_index + _first * TAxis.Dilation - TAxis.Padding) / TAxis.Spacing;
    }

    /// <summary>From the padded input that an element meets to that of the next.</summary>
    public nint SourceStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? TAxis.Dilation : _step * TAxis.Dilation / TAxis.Spacing;
    }

    private static bool IsWhole
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAxis.Spacing == 1;
    }
}
