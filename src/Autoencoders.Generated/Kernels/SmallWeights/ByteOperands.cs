using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>The rows, weights and sums of a byte product. A row is made of runs, so that windows of a padded image are rows where they lie.</summary>
/// <param name="weights">The weights from -127 to 127, in the order of <see cref="BytePanels"/>.</param>
/// <param name="offsets">-128 times the sum of the weights of each output, [outputs].</param>
/// <param name="runs">The runs of a row.</param>
/// <param name="outputs">The outputs, filled up to whole panels.</param>
/// <param name="memory">The memory of the rows, from -127 to 127.</param>
/// <param name="length">Its bytes.</param>
/// <param name="places">The place of each row in it.</param>
/// <param name="sums">The sums, [rows][outputs].</param>
internal readonly ref struct ByteOperands(
    ref sbyte weights, ref int offsets, ReadOnlySpan<ByteRun> runs, nint outputs,
    ref sbyte memory, int length, ReadOnlySpan<int> places, ref int sums)
{
    private readonly ref sbyte _weights = ref weights;
    private readonly ref sbyte _memory = ref memory;
    private readonly ref int _sums = ref sums;
    private readonly int _length = length;

    public readonly ref int Offsets = ref offsets;
    public readonly ReadOnlySpan<ByteRun> Runs = runs;
    public readonly ReadOnlySpan<int> Places = places;
    public readonly nint Outputs = outputs;

    /// <summary>The groups of all runs.</summary>
    public readonly nint Groups = Sum(runs);

    /// <summary>True if a row may have a negative number.</summary>
    public bool HasSigns => MemoryMarshal.CreateReadOnlySpan(ref _memory, _length).ContainsAnyInRange(sbyte.MinValue, (sbyte)-1);

    /// <summary>The first byte of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref sbyte Row(nint row) => ref Unsafe.Add(ref _memory, Places[(int)row]);

    /// <summary>The weights of the panel that begins with an output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref sbyte Panel(nint output) => ref Unsafe.Add(ref _weights, output * Groups * BytePanels.Group);

    /// <summary>A sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Sum(nint row, nint output) => ref Unsafe.Add(ref _sums, (row * Outputs) + output);

    private static nint Sum(ReadOnlySpan<ByteRun> runs)
    {
        nint groups = 0;
        foreach (ByteRun run in runs)
            groups += run.Groups;
        return groups;
    }
}
