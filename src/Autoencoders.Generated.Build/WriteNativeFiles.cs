using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Autoencoders.Build;

/// <summary>
/// Writes the C header and the C# file of each exported network beside the native library. A generator may not write them: it puts their
/// texts into constants of the assembly.
/// </summary>
public sealed class WriteNativeFiles : Task
{
    /// <summary>The class that has the texts; the generator writes the same.</summary>
    private const string Class = "NativeFunctions";

    /// <summary>The mark of the library's name in a text.</summary>
    private const string LibraryMark = "{library}";

    /// <summary>The assembly that the compiler made.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The name of the native library, without an ending.</summary>
    [Required]
    public string Library { get; set; } = "";

    /// <summary>The folder that the files are written to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The C file of a loader, which is written where the library has variants; empty without them.</summary>
    public string Loader { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var functions = new List<string>();
        using var assembly = new PEReader(File.OpenRead(Assembly));
        MetadataReader metadata = assembly.GetMetadataReader();
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => metadata.GetString(type.Name) == Class))
        {
            Dictionary<string, string> texts = Constants(metadata, type);
            Write(texts, "Header");
            Write(texts, "Imports");
            functions.AddRange(type.GetMethods().Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name)));
        }

        if (Loader.Length > 0)
            WriteLoader(functions);

        return true;
    }

    private void Write(Dictionary<string, string> texts, string kind)
    {
        if (texts.TryGetValue(kind + "File", out string? name) && texts.TryGetValue(kind + "Text", out string? text))
            File.WriteAllText(Path.Combine(Folder, name), text.Replace(LibraryMark, Library));
    }

    private void WriteLoader(List<string> functions)
    {
        using var source = new StreamReader(typeof(WriteNativeFiles).Assembly.GetManifestResourceStream("loader.c")!);
        var text = new StringBuilder();
        text.Append($"#define LIBRARY \"{Library}\"\n");
        text.Append($"#define ERROR_LIBRARY {(int)NativeStatus.ErrorLibrary}\n");
        text.Append($"#define FUNCTIONS(X) {string.Join(' ', functions.Select(function => $"X({function})"))}\n");
        File.WriteAllText(Loader, text.Append(source.ReadToEnd()).ToString());
    }

    private static Dictionary<string, string> Constants(MetadataReader metadata, TypeDefinition type)
    {
        var texts = new Dictionary<string, string>();
        foreach (FieldDefinition field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            if (field.GetDefaultValue() is not { IsNil: false } handle)
                continue;
            Constant constant = metadata.GetConstant(handle);
            if (constant.TypeCode == ConstantTypeCode.String)
                texts[metadata.GetString(field.Name)] = (string)metadata.GetBlobReader(constant.Value).ReadConstant(ConstantTypeCode.String)!;
        }

        return texts;
    }
}
