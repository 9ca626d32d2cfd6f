using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Autoencoders;

/// <summary>The memory of native callers: checked pointers as spans, references and texts.</summary>
/// <remarks>For generated code, which may stand in projects that do not allow unsafe code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NativeSpans
{
    /// <summary>An array that a call reads.</summary>
    /// <param name="pointer">Its first element; may be null where it has none.</param>
    /// <param name="length">Its elements.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <exception cref="ArgumentException">The pointer is null, or the length is negative or above 2³¹ - 1.</exception>
    public static ReadOnlySpan<T> Read<T>(nint pointer, nint length, string name)
        where T : unmanaged
        => Write<T>(pointer, length, name);

    /// <summary>An array that a call writes.</summary>
    /// <param name="pointer">Its first element; may be null where it has none.</param>
    /// <param name="length">Its elements.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <exception cref="ArgumentException">The pointer is null, or the length is negative or above 2³¹ - 1.</exception>
    public static Span<T> Write<T>(nint pointer, nint length, string name)
        where T : unmanaged
    {
        if (pointer == 0 && length != 0)
            throw new ArgumentNullException(name);
        if ((nuint)length > int.MaxValue)
            throw new ArgumentException($"An array of {(nuint)length} elements is too long.", name);
        return new Span<T>((void*)pointer, (int)length);
    }

    /// <summary>A value that a call writes.</summary>
    /// <param name="pointer">Its place.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    public static ref T Result<T>(nint pointer, string name)
        where T : unmanaged
    {
        if (pointer == 0)
            throw new ArgumentNullException(name);
        return ref Unsafe.AsRef<T>((void*)pointer);
    }

    /// <summary>A text that a call reads.</summary>
    /// <param name="pointer">UTF-8 that ends with 0.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    public static string Text(nint pointer, string name) =>
        Marshal.PtrToStringUTF8(pointer) ?? throw new ArgumentNullException(name);

    /// <summary>Writes a text as UTF-8 that ends with 0, cut between two characters where the place is too short.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pointer">The place.</param>
    /// <param name="length">Its bytes.</param>
    /// <exception cref="ArgumentException">The pointer is null, or there is no byte.</exception>
    public static void CopyText(string text, nint pointer, nint length)
    {
        Span<byte> place = Write<byte>(pointer, length, nameof(text));
        if (place.IsEmpty)
            throw new ArgumentException("The place of a text has no byte.", nameof(text));
        Utf8.FromUtf16(text, place[..^1], out _, out int written);
        place[written] = 0;
    }

    /// <summary>Writes a file into memory, where there is room for it.</summary>
    /// <param name="save">Writes the file to a stream.</param>
    /// <param name="pointer">The place.</param>
    /// <param name="length">Its bytes; 0 to ask for the length alone.</param>
    /// <param name="written">Receives the length of the file.</param>
    /// <exception cref="ArgumentException">The place is too short.</exception>
    public static void CopyFile(Action<Stream> save, nint pointer, nint length, ref nint written)
    {
        ArgumentNullException.ThrowIfNull(save);
        using var file = new MemoryStream();
        save(file);
        written = (nint)file.Length;
        if (length == 0)
            return;
        Span<byte> place = Write<byte>(pointer, length, "file");
        if (place.Length < file.Length)
            throw new ArgumentException($"The file has {file.Length} bytes, but the place has {place.Length}.", "file");
        file.Position = 0;
        file.ReadExactly(place[..(int)file.Length]);
    }
}
