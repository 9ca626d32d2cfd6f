using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders;

/// <summary>
/// The objects that native callers hold, by numbers. A number tells a place and how often objects were added, so that a number that was
/// freed, or freed twice, is told from that of the object which has the place now. A pinned pointer, such as a <c>GCHandle</c>, would
/// crash or free another object there. An object that is freed during a call lives until the call ends.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeHandles
{
    private const int PlaceBits = 24;
    private const ulong PlaceMask = (1UL << PlaceBits) - 1;

    private static readonly Lock s_changes = new();
    private static readonly Stack<int> s_free = [];

    private static Entry?[] s_entries = new Entry?[16];
    private static int s_used;
    private static ulong s_added;

    /// <summary>Gives an object a number, which is never 0 and is given once.</summary>
    /// <param name="target">The object.</param>
    /// <exception cref="InvalidOperationException">There are 2²⁴ objects.</exception>
    public static ulong Add(object target)
    {
        lock (s_changes)
        {
            int place = s_free.TryPop(out int free) ? free : NewPlace();
            ulong handle = (++s_added << PlaceBits) | (uint)place;
            Volatile.Write(ref s_entries[place], new Entry(handle, target));
            return handle;
        }
    }

    /// <summary>The object of a number. Allocates nothing and waits for nobody.</summary>
    /// <param name="handle">The number.</param>
    /// <exception cref="NativeHandleException">It was never given, was freed, or belongs to an object of another type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(ulong handle)
        where T : class
    {
        Entry?[] entries = Volatile.Read(ref s_entries);
        int place = (int)(handle & PlaceMask);
        if (place < entries.Length && Volatile.Read(ref entries[place]) is { } entry && entry.Handle == handle && entry.Target is T target)
            return target;
        throw new NativeHandleException(handle);
    }

    /// <summary>Forgets an object.</summary>
    /// <param name="handle">Its number.</param>
    /// <exception cref="NativeHandleException">It was never given, or was freed.</exception>
    public static void Free(ulong handle)
    {
        lock (s_changes)
        {
            int place = (int)(handle & PlaceMask);
            if (place >= s_used || s_entries[place]?.Handle != handle)
                throw new NativeHandleException(handle);
            Volatile.Write(ref s_entries[place], null);
            s_free.Push(place);
        }
    }

    /// <summary>A place that had no object yet. Readers keep the array that they have: it has the entries that they ask for.</summary>
    private static int NewPlace()
    {
        if ((ulong)s_used > PlaceMask)
            throw new InvalidOperationException("There are too many objects: free those that are no longer used.");
        if (s_used == s_entries.Length)
        {
            var larger = new Entry?[2 * s_used];
            s_entries.CopyTo(larger, 0);
            Volatile.Write(ref s_entries, larger);
        }

        return s_used++;
    }

    /// <summary>Number and object in one, which a reader sees both or not at all.</summary>
    private sealed class Entry(ulong handle, object target)
    {
        public ulong Handle { get; } = handle;

        public object Target { get; } = target;
    }
}
