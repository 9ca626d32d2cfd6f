using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the memory between layers: on the stack where that is small, from the shared pool otherwise.</summary>
internal static class BufferEmitter
{
    /// <summary>
    /// 16 KB: as calls nest up to three deep and the compiler works on the same stack, so much fits into a thread of 128 KB. Clearing more
    /// would also cost more than asking the pool.
    /// </summary>
    private const int MostStackFloats = 4 * 1024;

    /// <summary>The floats of a cache line.</summary>
    private const int Alignment = 16;

    /// <summary>The outputs of layers.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="block">The constant that stands for the rows; null for one sample.</param>
    /// <param name="rows">Its value.</param>
    public static void Emit(SourceWriter writer, IEnumerable<LayerPlan> layers, string? block, int rows) =>
        Emit(writer, layers.Select(layer => (layer.Variable, layer.Outputs)), block, rows);

    /// <summary>Buffers of some names and widths.</summary>
    public static void Emit(SourceWriter writer, IEnumerable<(string Name, int Width)> values, string? block, int rows)
    {
        (string Name, int Width)[] kept = [.. values];
        long width = kept.Sum(value => (long)value.Width);
        string times = block is null ? "" : block + " * ";
        if (width * rows <= MostStackFloats)
        {
            foreach ((string name, int length) in kept)
                writer.Line($"ref float {name} = ref MemoryMarshal.GetReference(stackalloc float[{times}{length}]);");
            return;
        }

        writer.Line($"using PooledFloats memory = new PooledFloats({times}{kept.Sum(value => (long)Aligned(value.Width))});");
        long offset = 0;
        foreach ((string name, int length) in kept)
        {
            string place = offset == 0 ? "memory.Start" : $"Unsafe.Add(ref memory.Start, {times}{offset})";
            writer.Line($"ref float {name} = ref {place};");
            offset += Aligned(length);
        }
    }

    private static int Aligned(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
