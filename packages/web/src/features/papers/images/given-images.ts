/**
 * The images that are pasted or dropped by themselves. Content with words is not taken as an image, though some
 * programs send a picture of it as well, and neither is content with more images than were given as files: what it
 * loses is said as with any other content.
 */
export function givenImages(data: DataTransfer | null): File[] {
  if (!data) return [];
  const files = [...data.files];
  const { body } = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const isImages = body.textContent.trim() === '' && body.querySelectorAll('img').length <= files.length;
  return isImages && files.every(({ type }) => type.startsWith('image/')) ? files : [];
}
