using System.Numerics;
using System.Runtime.InteropServices;

namespace Autoencoders.Hosting;

/// <summary>
/// A bounded queue of rows from many threads to one (Vyukov's). Nobody waits for a lock, and nothing is allocated after construction.
/// </summary>
internal sealed class RowQueue
{
    private readonly int _width;
    private readonly long _mask;
    private readonly float[] _rows;

    // The turn of a place: its position in the stream while it is free, one more while it holds a row.
    private readonly long[] _turns;
    private Positions _positions;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="capacity">The rows that it holds at most, rounded up to a power of two.</param>
    /// <param name="width">The values of a row.</param>
    public RowQueue(int capacity, int width)
    {
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)capacity);
        (_width, _mask, _turns, _rows) = (width, places - 1, new long[places], new float[checked(places * width)]);
        for (int place = 0; place < places; place++)
            _turns[place] = place;
    }

    /// <summary>Adds a row of two parts, from any thread.</summary>
    /// <returns>False if the queue is full.</returns>
    public bool TryAdd(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        long position = Volatile.Read(ref _positions.Tail);
        while (true)
        {
            long ahead = Volatile.Read(ref _turns[position & _mask]) - position;
            if (ahead < 0)
                return false;
            long tail = ahead > 0
                ? Volatile.Read(ref _positions.Tail)
                : Interlocked.CompareExchange(ref _positions.Tail, position + 1, position);
            if (ahead == 0 && tail == position)
                break;
            position = tail;
        }

        Span<float> row = RowAt(position);
        first.CopyTo(row);
        second.CopyTo(row[first.Length..]);
        Volatile.Write(ref _turns[position & _mask], position + 1);
        return true;
    }

    /// <summary>Takes the oldest row, from one thread.</summary>
    /// <param name="row">Receives the values.</param>
    /// <returns>False if the queue is empty.</returns>
    public bool TryTake(Span<float> row)
    {
        long position = _positions.Head;
        if (Volatile.Read(ref _turns[position & _mask]) != position + 1)
            return false;
        RowAt(position).CopyTo(row);
        Volatile.Write(ref _turns[position & _mask], position + _turns.Length);
        _positions.Head = position + 1;
        return true;
    }

    private Span<float> RowAt(long position) => _rows.AsSpan((int)(position & _mask) * _width, _width);

    /// <summary>Both ends, in cache lines of their own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 3 * CacheLine)]
    private struct Positions
    {
        private const int CacheLine = 128;

        [FieldOffset(CacheLine)]
        public long Tail;

        [FieldOffset(2 * CacheLine)]
        public long Head;
    }
}
