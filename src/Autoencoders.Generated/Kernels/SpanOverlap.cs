using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>Refuses calls that would write into what they still have to read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanOverlap
{
    /// <summary>Requires that what a call writes shares no memory with another of its spans.</summary>
    /// <param name="other">A span that the call reads or writes.</param>
    /// <param name="target">The span that it writes.</param>
    /// <param name="otherName">The parameter that the user knows the first span by.</param>
    /// <param name="targetName">The parameter that the user knows the second span by.</param>
    /// <exception cref="ArgumentException">They share memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse(ReadOnlySpan<float> other, ReadOnlySpan<float> target, string otherName, string targetName)
    {
        if (other.Overlaps(target))
            Throw(otherName, targetName);
    }

    /// <inheritdoc cref="Refuse(ReadOnlySpan{float}, ReadOnlySpan{float}, string, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse(ReadOnlySpan<float> other, ReadOnlySpan<int> target, string otherName, string targetName)
    {
        if (MemoryMarshal.Cast<float, int>(other).Overlaps(target))
            Throw(otherName, targetName);
    }

    /// <inheritdoc cref="Refuse(ReadOnlySpan{float}, ReadOnlySpan{float}, string, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refuse(ReadOnlySpan<int> other, ReadOnlySpan<float> target, string otherName, string targetName)
    {
        if (MemoryMarshal.Cast<int, float>(other).Overlaps(target))
            Throw(otherName, targetName);
    }

    /// <summary>The same of elements of any two types.</summary>
    internal static void RefuseAny<TOther, TTarget>(
        ReadOnlySpan<TOther> other, ReadOnlySpan<TTarget> target, string otherName, string targetName)
        where TOther : unmanaged
        where TTarget : unmanaged
    {
        if (MemoryMarshal.AsBytes(other).Overlaps(MemoryMarshal.AsBytes(target)))
            Throw(otherName, targetName);
    }

    /// <summary>Requires that what a call writes is the other span itself or shares no memory with it.</summary>
    internal static void RefusePartial(ReadOnlySpan<float> other, ReadOnlySpan<float> target, string otherName, string targetName)
    {
        if (other.Overlaps(target, out int offset) && offset != 0)
        {
            throw new ArgumentException(
                $"'{targetName}' overlaps '{otherName}' in part: pass the same memory or separate memory.", targetName);
        }
    }

    [DoesNotReturn]
    private static void Throw(string otherName, string targetName) => throw new ArgumentException(
        $"'{targetName}' overlaps '{otherName}': the memory that a call writes must be separate from its other spans.", targetName);
}
