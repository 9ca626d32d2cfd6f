namespace Autoencoders.Hosting;

/// <summary>The way in which a provider notices that its file has changed.</summary>
public enum FileWatching
{
    /// <summary>The file is read once. <see cref="ModelProvider{TVersion}.ReloadAsync"/> reads it again.</summary>
    None,

    /// <summary>
    /// The file system reports changes. The file is looked at beside that every <see cref="ModelOptions.PollInterval"/>, because reports of
    /// network volumes and of the volumes of containers get lost.
    /// </summary>
    Events,

    /// <summary>The file is looked at every <see cref="ModelOptions.PollInterval"/>.</summary>
    Polling,
}
