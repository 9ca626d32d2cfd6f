using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>The windows of a convolution, transposed or not, on its input with zeros around it.</summary>
internal sealed class SmallWindow
{
    private readonly SmallAxis _rows;
    private readonly SmallAxis _columns;
    private readonly int _top;
    private readonly int _left;
    private readonly int _paddedWidth;

    public SmallWindow(LayerDescription layer, bool isTransposed)
    {
        ImmutableArray<int> kernel = layer.GetSizes(FactNames.Kernel), pads = layer.GetSizes(FactNames.Pads);
        bool isSequence = kernel.Length == 1;
        _rows = isSequence ? SmallAxis.None : Axis(0);
        _columns = Axis(kernel.Length - 1);
        (Channels, Filters, Groups) = (layer.Input[^1], layer.Output[^1], layer.GetInt32(FactNames.Groups));
        (Elements, _top, _left) = (_rows.Kernel * _columns.Kernel, _rows.Margin, _columns.Margin);
        _paddedWidth = _columns.PaddedLength;
        PaddedLength = checked(_rows.PaddedLength * _paddedWidth * Channels);
        Phases = [.. AllPhases()];

        SmallAxis Axis(int direction)
        {
            int stride = Of(FactNames.Stride), dilation = Of(FactNames.Dilation);
            (int input, int output, int length) = (layer.Input[direction], layer.Output[direction], kernel[direction]);
            return isTransposed
                ? SmallAxis.Under(input, output, length, stride, dilation, pads[direction])
                : SmallAxis.Over(input, output, length, stride, dilation, pads[direction]);

            int Of(string fact) => layer.GetSizes(fact) is [_, ..] sizes ? sizes[Math.Min(direction, sizes.Length - 1)] : 1;
        }
    }

    /// <summary>The channels that it reads.</summary>
    public int Channels { get; }

    /// <summary>The channels that it writes.</summary>
    public int Filters { get; }

    /// <summary>Into how many groups both are divided.</summary>
    public int Groups { get; }

    /// <summary>The channels that a group reads.</summary>
    public int Inputs => Channels / Groups;

    /// <summary>The channels that a group writes.</summary>
    public int Outputs => Filters / Groups;

    /// <summary>The elements of a window.</summary>
    public int Elements { get; }

    /// <summary>The values of a sample.</summary>
    public int InputLength => _rows.Input * _columns.Input * Channels;

    /// <summary>The outputs of a sample.</summary>
    public int OutputLength => _rows.Output * _columns.Output * Filters;

    /// <summary>The values of a sample with zeros around it.</summary>
    public int PaddedLength { get; }

    /// <summary>All windows.</summary>
    public WindowPhase[] Phases { get; }

    /// <summary>The rows of the input.</summary>
    public int Rows => _rows.Input;

    /// <summary>The values of a row of the input.</summary>
    public int RowLength => _columns.Input * Channels;

    /// <summary>The place of a row of the input in the padded one.</summary>
    public int PlaceOfRow(int row) => (((_top + row) * _paddedWidth) + _left) * Channels;

    /// <summary>Copies a sample between zeros.</summary>
    public void Pad(ref float sample, ref float padded)
    {
        MemoryMarshal.CreateSpan(ref padded, PaddedLength).Clear();
        for (int row = 0; row < Rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref sample, row * RowLength), RowLength)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref padded, PlaceOfRow(row)), RowLength));
        }
    }

    private IEnumerable<WindowPhase> AllPhases()
    {
        for (int y = 0; y < Math.Min(_rows.Spacing, _rows.Output); y++)
        {
            for (int x = 0; x < Math.Min(_columns.Spacing, _columns.Output); x++)
                yield return Phase(y, x);
        }
    }

    private WindowPhase Phase(int firstRow, int firstColumn)
    {
        var places = new List<int>();
        var targets = new List<int>();
        for (int y = firstRow; y < _rows.Output; y += _rows.Spacing)
        {
            for (int x = firstColumn; x < _columns.Output; x += _columns.Spacing)
            {
                int row = _top + ((y - firstRow) / _rows.Spacing * _rows.Step);
                int column = _left + ((x - firstColumn) / _columns.Spacing * _columns.Step);
                places.Add(((row * _paddedWidth) + column) * Channels);
                targets.Add((y * _columns.Output) + x);
            }
        }

        var taps = new List<(int Element, int Offset)>();
        foreach ((int rowElement, int rowOffset) in _rows.Taps(firstRow))
        {
            foreach ((int columnElement, int columnOffset) in _columns.Taps(firstColumn))
                taps.Add(((rowElement * _columns.Kernel) + columnElement, ((rowOffset * _paddedWidth) + columnOffset) * Channels));
        }

        return new WindowPhase([.. places], [.. targets], [.. taps]);
    }
}
